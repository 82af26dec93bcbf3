import fc from 'fast-check';
import { countCase } from './effort.ts';

const { ALB_RUNS, ALB_SEED } = process.env;

/**
 * The cases of the properties that choose no seed themselves: the same ones each time in the suite; others with
 * `ALB_SEED=1`, and new ones each time where `ALB_RUNS` asks for so many of them.
 */
const seed = ALB_SEED === undefined ? (ALB_RUNS === undefined ? 79 : undefined) : Number(ALB_SEED);
fc.configureGlobal({ ...(seed !== undefined && { seed }), beforeEach: countCase });
