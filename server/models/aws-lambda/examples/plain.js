exports.handler = async (event) => {
//                ^^^^^^^^^^^^^^^^ route * /*
  const { id } = event.pathParameters;
  //             ^^^^^^^^^^^^^^^^^^^^ source path
  return { statusCode: 200, body: JSON.stringify({ id }) };
  //                   ^^^ reply status
  //                              ^^^^^^^^^^^^^^^^^^^^^^ reply body
};

exports.greet = async (event) => {
//              ^^^^^^^^^^^^^^^^ route * /*
  return { statusCode: 200, body: `Hello ${event.headers['x-name']}` };
  //                   ^^^ reply status
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                                       ^^^^^^^^^^^^^ source header
};

// Called by a queue.
exports.work = async (event) => {
  for (const record of event.Records) console.log(record.body);
  return { done: true };
};
