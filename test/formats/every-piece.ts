/** A meeting whose minutes hold every piece that a page is made of, with words and tables that are wider than a phone. */
export const EVERY_PIECE = `---
date: 2025-06-12
state: draft
chair: Dr Mac Heath
location: Council offices, Milton Keynes
next-meeting: 2025-09-11
invitees:
  MH: { name: Dr Mac Heath, role: Chair, organisation: Milton Keynes }
  RE: { name: Rebecca Eligon, role: Support, organisation: Sector Led Improvement Programme }
apologies:
  LH: { name: Lorna Hunt, role: Vice chair, organisation: Adopt Thames Valley and PACT }
action-log-updated: 2025-06-20
---

A word before the first item[^1].

#### A heading before it

- [x] done
- [ ] not yet

## 1. Introductions and previous minutes

See [the guidance](https://example.org/guidance), <https://example.org/a/very/long/address/that/no/phone/can/show/on/one/line.html> and [item 3](#item-3).

**Decision:** The previous minutes were agreed[^2].

## 2. Money

| Year | Budget | Spent | What for |
| :-- | --: | --: | :-: |
| 2023 | £1,200,000 | £1,100,000 | Therapies, assessments and everything else that families asked for |

**Action 80 (MH, LH):** Ask for \`three\` more *years*[^1].

1. first
2. second
   - inner

> A quotation with ~~old~~ **new** words.

## 3. Data

##### A deep heading

Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft came.

\`\`\`
a line that is typed as it is and is as long as no screen of a telephone has ever been and will ever be
\`\`\`

---

## 4. Fostering

<b>typed</b>

| Empty |
| --- |

## 5. Regional round up, with a title that takes more than one line on any telephone

Nothing.

## 6. Recruitment

Nothing.

## AOB

Nothing.

## Action log

| No. | Action | Responsible | Date issued | Due | Status | Update | Cost |
| --: | --- | --- | --- | --- | --- | --- | --- |
| 80 | Ask for three more years. | MH/LH | June 2025 | 11 September 2025 | open | | £0 |
| 79 | Follow up on pan-regional funding with Sarah Johal. | MH | April 2025 | | in progress | Sent to Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft | £1,000 |
| 78 | Bring the report. | RE | | | closed | | |

[^1]: The first note, named three times.
[^2]: Another.

    With a second paragraph[^1].
`;
