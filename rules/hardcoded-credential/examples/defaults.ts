// What a schema falls back to is used, unlike what it only shows.
declare const schema: { text(): { default(text: string): unknown } };

export const account = {
  accessToken: schema.text().default('9a6d24f8f43e01b1f2c4f11a5c5b8e51fe0a4e0eda06e1be5b8d6cc2'),
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `accessToken` stands in the code
};
