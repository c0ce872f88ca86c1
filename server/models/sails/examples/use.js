module.exports = {
  find: (text, id) => sails.sendNativeQuery(text, [id]),
  //                                        ^^^^ sink sql-text
  books: (text) => sails.getDatastore().sendNativeQuery(text),
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ query
  //                                                    ^^^^ sink sql-text
  members: (name) => Member.getDatastore().sendNativeQuery(`select * from members where name = '${name}'`),
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
};
