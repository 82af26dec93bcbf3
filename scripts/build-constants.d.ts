/** The version in package.json: written into the program by scripts/build.mjs, into the tests by vitest.config.ts. */
declare const __ALB_VERSION__: string;
/** What this build was made of, as a digest: another one may render otherwise. */
declare const __ALB_BUILD__: string;
