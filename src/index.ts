// The library's door: what other programs may build on. The names keep their meaning; a change is in the changelog.

export { consolidate } from './log/consolidate.ts';
export { groupActions, selectActions, sortActions } from './log/select.ts';
export { main } from './main.ts';
export type { Action, Age, Entry } from './model/action.ts';
export type { ActionLine } from './model/action-line.ts';
export type { ActionLog, Cell, Column, ColumnName, LogRow } from './model/action-log.ts';
export type { AgendaItem } from './model/agenda-item.ts';
export { type Board, DEFAULT_BOARD } from './model/board.ts';
export type { CalendarDate } from './model/calendar-date.ts';
export type { ConsolidatedLog } from './model/consolidated-log.ts';
export type { Decision } from './model/decision.ts';
export type { Finding, Severity } from './model/finding.ts';
export { type MinuteBook, makeBook } from './model/minute-book.ts';
export type { MeetingLog, Minutes } from './model/minutes.ts';
export type { Person } from './model/person.ts';
export type { Place, Placed } from './model/place.ts';
export type { Source } from './model/source.ts';
export type { Phase, Vocabulary } from './model/status.ts';
export type { Topic } from './model/topic.ts';
export type { Unread } from './model/unread.ts';
export { readBoard } from './parse/board.ts';
export { readMeetingLog } from './parse/meeting-log.ts';
export { readMinutes } from './parse/minutes.ts';
export { checkBook, rules } from './rules/index.ts';
export type { Report, Rule, RuleContext } from './rules/rule.ts';
export type { World } from './world.ts';
