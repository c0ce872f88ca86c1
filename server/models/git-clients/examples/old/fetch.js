const { simpleGit } = require('simple-git');

const git = simpleGit();

exports.fetch = (remote, branch) => git.fetch(remote, branch);
//                                            ^^^^^^ sink program-arguments
//                                                    ^^^^^^ sink program-arguments
