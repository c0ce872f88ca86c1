import fs from 'node:fs';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import simpleGit from 'simple-git';

const repository = simpleGit('/srv/books');
//                           ^^^^^^^^^^^^ sink file-path

export const copy = (address: string, folder: string) => [
  repository.clone(address, folder),
  //                        ^^^^^^ sink file-path
  //                        ^^^^^^ sink program-arguments
  //               ^^^^^^^ sink program-arguments
  git.clone({ fs, http, dir: folder, url: address }),
  //                         ^^^^^^ sink file-path
  //                                      ^^^^^^^ sink url
];
