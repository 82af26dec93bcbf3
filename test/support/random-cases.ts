import fc from 'fast-check';

const { ALB_RUNS, ALB_SEED } = process.env;

/**
 * The cases of the properties that choose no seed themselves: the same ones each time in the suite; others with
 * `ALB_SEED=1`, and new ones each time where `ALB_RUNS` asks for so many of them.
 */
if (ALB_SEED !== undefined) fc.configureGlobal({ seed: Number(ALB_SEED) });
else if (ALB_RUNS === undefined) fc.configureGlobal({ seed: 79 });
