import type { CallExpression, NewExpression } from 'oxc-parser';
import { visitSyntax } from './syntax.ts';

/**
 * The places at which a text of TypeScript spreads a list into the arguments of a call, such as `push(...list)`: an engine
 * takes some 100,000 arguments. What is joined to a path is no longer than a path may be.
 */
export function spreadArguments(path: string, text: string): string[] {
	const found: string[] = [];
	visitSyntax(path, text, (at) => {
		const look = (call: CallExpression | NewExpression) => {
			if (call.callee.type === 'Identifier' && call.callee.name === 'join') return;
			if (call.arguments.some(({ type }) => type === 'SpreadElement')) found.push(at(call));
		};
		return { CallExpression: look, NewExpression: look };
	});
	return found;
}
