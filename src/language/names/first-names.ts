/**
 * Common first names of people in Britain and Ireland. Names that are also things or places (Grace, Grant, Victoria) are
 * left out: with them, two words with a capital are not surely a person.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
	`aaron abdul abdullah abigail adam adrian agnes ahmed aiaisha alan alastair albert alec alex alexander alexandra alfie alfred ali alice
	alison alistair allan amanda amelia amir amy andrea andreas andrew andy angela angus anita ann anna annabel anne annette anthony antonio
	arthur asif audrey barbara barry beatrice becky belinda ben benjamin bernadette bernard beth bethany betty beverley bob bradley brenda brian
	bridget bronwen bruce bryan callum calum cameron cara carl carla carol carole caroline carolyn catherine cathy catriona cecilia charles
	charlie cheryl chris christian christina christine christopher ciara claire clara clare clive colette colin connor conor craig cynthia daisy
	damian dan daniel danielle danny darren dave david dawn debbie deborah debra declan deirdre denis denise dennis derek diana diane dominic donald
	donna doreen dorothy douglas duncan dylan eamonn eddie edith edward edwina eileen elaine eleanor elizabeth ellen ellie emily emma eric erica
	erin esther euan evelyn ewan farah fatima felicity finlay fiona fran frances francesca francis frank fraser fred freddie frederick gareth
	gary gavin geoff geoffrey george georgina gerald geraldine gerard gill gillian gina glenn gordon graeme graham greg gregory gwen hannah
	harriet harry hasan hassan hayley heather hector helen helena henrietta henry hilary howard hugh hussein iain ian ibrahim imran ingrid irene
	isabel isabella isobel jacqueline jacqui jake james jamie jane janet janice jasmine jason jean jeff jeffrey jennifer jenny jeremy jessica jill
	jim jimmy joan joanna joanne joe john jon jonathan josephine josh joshua joyce judith judy julia julian julie justin karen karl kate
	katharine katherine kathleen kathryn kathy katie katy keith ken kenneth kerry kevin khalid kieran kirsty kristina kyle laura lauren
	lawrence leanne lee leila len leon leonard lesley leslie liam lilian linda lindsay lindsey lisa liz lizzie lloyd lorna lorraine louis louise
	lucas lucy luke lydia lynda lynn lynne maggie malcolm mandy marc marcus margaret maria marian marie marilyn marion marjorie martha martin martyn
	mary matt matthew maureen maurice megan melanie melissa michael michele michelle mick mike miriam mohamed mohammad mohammed moira molly
	monica morag muhammad muriel nadia naomi natalie natasha nathan neil niall nicholas nick nicky nicola nicole nigel nina noel noreen nuala
	oliver olivia olwen omar oscar owen pamela patricia patrick paul paula pauline peggy penelope penny pete peter phil philip phillip philippa
	phyllis priya rachael rachel ralph raymond rebecca rhiannon rhys richard rob robert roberta roberto robin rodney roger roland ronald rory
	rosalind rosemary rosie ross rowena roy russell ruth ryan sabrina sally sam samantha samuel sandra sanjay sara sarah scott sean sharon
	sheila shirley shona sian simon siobhan sonia sophia sophie stella stephanie stephen steve steven stewart stuart sunil susan susanna
	susannah susie suzanne sylvia tanya tariq teresa terry theo theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor
	ursula valerie vanessa vera vernon veronica vicky vincent vivien vivienne walter wayne wendy wilfred william winifred yasmin yusuf yvonne
	zainab zara zoe`.split(/\s+/),
);
