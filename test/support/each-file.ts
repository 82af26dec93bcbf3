import { afterAll } from 'vitest';
import { removeFolders } from './empty-folder.ts';

// Before each test file this is run anew, and what it imports is not.
afterAll(removeFolders);

// As in node itself, where vitest has 100: a library that makes an error of each line would be busy with noting who called it.
Error.stackTraceLimit = 10;
