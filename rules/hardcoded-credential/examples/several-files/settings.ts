export const cookieSecret = 'keyboard cat';
//                          ^^^^^^^^^^^^^^ finding high: The secret of sessions stands in the code
