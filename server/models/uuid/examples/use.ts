import { v4, v7, validate as isUuid } from 'uuid';

export const made = v4();
//                  ^^^^ origin strong-random
export const sorted = v7();
//                    ^^^^ origin strong-random
export const isName = (text: string) => isUuid(text);
