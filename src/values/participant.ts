import type { Appearance, AttendanceCount, Participant } from '../model/people/participant.ts';

export function countAttendance({ appearances, meetings }: Participant): AttendanceCount {
	const times = (...presences: readonly Appearance['presence'][]) =>
		appearances.filter(({ presence }) => presences.includes(presence)).length;
	return {
		present: times('present'),
		apologies: times('apologies', 'substituted'),
		substituted: times('substituted'),
		notListed: meetings - appearances.length,
	};
}
