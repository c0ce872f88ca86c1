const show = (event, context, callback) => {
  callback(null, { statusCode: 200, body: event.queryStringParameters.name });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
};

module.exports = {
  show,
//^^^^ route * /*
  greet: async (event) => ({ statusCode: 200, body: event.body }),
//^^^^^ route * /*
  //                                     ^^^ reply status
  //                                                ^^^^^^^^^^ source body
  //                                                ^^^^^^^^^^ reply body
  work: async (event) => event.Records.length,
};
