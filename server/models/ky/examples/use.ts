import ky from 'ky';

const api = ky.extend({ retry: 0 });

export const ask = async (address: string) => [await ky(address).json(), await api.post(address).text()];
//                                                      ^^^^^^^ sink url
//                                                                                      ^^^^^^^ sink url
//                                                   ^^^^^^^^^^^^^^^^^^ origin remote-answer
//                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^ origin remote-answer
