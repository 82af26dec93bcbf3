import { afterAll } from 'vitest';
import { removeFolders } from './empty-folder.ts';

// Before each test file this is run anew, and what it imports is not.
afterAll(removeFolders);
