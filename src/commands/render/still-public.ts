import { AtOdds, isRefusal, Refusal } from '../../book/refusal.ts';

/** Does what may refuse a public copy. The refusal then says that pages of earlier ones are still in the folder: they may show what was the reason. */
export async function orStillPublic<T>(folder: string, pages: number, work: () => T): Promise<Awaited<T>> {
	try {
		return await work();
	} catch (error) {
		if (!isRefusal(error) || pages === 0) throw error;
		const note =
			pages === 1
				? `1 page that was made before is still in ${folder}: delete it if it is not for everyone.`
				: `${pages} pages that were made before are still in ${folder}: delete those that are not for everyone.`;
		throw new (error.status === 1 ? AtOdds : Refusal)(error.message, error.advice, note);
	}
}
