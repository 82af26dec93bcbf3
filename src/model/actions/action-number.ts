/**
 * The number of an action: what it is cited by, for ever.
 *
 * It is a string everywhere, since 8.10 is not 8.1, and no arithmetic rounds it. `sequence`: one run over all meetings
 * (79). `meeting`: the meeting's own number, then the action's (8.3, 41/1).
 */
export type Numbering = 'sequence' | 'meeting';
