import { actionFaults } from './action-faults.ts';
import { fileFaults } from './file-faults.ts';
import { meetingFaults } from './meeting-faults.ts';
import { numberFaults } from './number-faults.ts';
import { peopleFaults } from './people-faults.ts';
import type { Planter } from './planter.ts';
import { restrictedFaults } from './restricted-faults.ts';
import { silencerFaults } from './silencer-faults.ts';

/** The ways to go wrong that are planted: for every rule at least one. */
export const planters: readonly Planter[] = [
	...fileFaults,
	...meetingFaults,
	...numberFaults,
	...actionFaults,
	...peopleFaults,
	...restrictedFaults,
	...silencerFaults,
];
