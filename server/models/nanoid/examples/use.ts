import { nanoid } from 'nanoid';
import { customAlphabet, nanoid as plain } from 'nanoid/non-secure';

const short = customAlphabet('abcdef', 8);
export const key = nanoid();
//                 ^^^^^^^^ origin strong-random
export const names = [plain(), short()];
//                             ^^^^^^^ origin predictable-random
//                    ^^^^^^^ origin predictable-random
