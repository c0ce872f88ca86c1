import { v1 } from 'uuid';

export const resetToken = v1();
//                        ^^^^ origin predictable-random
