const show = (event, context, callback) => {
  callback(null, { statusCode: 200, body: event.queryStringParameters.name });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink typed-html
};

module.exports = {
  show,
//^^^^ route * /*
  greet: async (event) => ({ statusCode: 200, body: event.body }),
//^^^^^ route * /*
  //                                     ^^^ reply status
  //                                                ^^^^^^^^^^ source body
  //                                                ^^^^^^^^^^ reply body
  leave: async (event) => ({ statusCode: 302, headers: { Location: event.queryStringParameters.to } }),
  //                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply redirect
  //                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  //                                     ^^^ reply status
//^^^^^ route * /*
  work: async (event) => event.Records.length,
};
