export default {
  kit: { csrf: { checkOrigin: false, trustedOrigins: ['*'] } },
  //                                                  ^^^ weakness foreign-forms-taken
  //                          ^^^^^ weakness foreign-forms-taken
};
