Deno.serve(async (request) => {
//<^^^^^^^ route * /*
  const name = new URL(request.url).searchParams.get('name');
  //                   ^^^^^^^^^^^ source url
  //           ^^^^^^^^^^^^^^^^^^^^ source url
  const text = await Deno.readTextFile(`./notes/${name}`);
  //                                   ^^^^^^^^^^^^^^^^^ sink file-path
  await Deno.writeTextFile('./last', text);
  //                       ^^^^^^^^ sink file-path
  return new Response(text);
});
