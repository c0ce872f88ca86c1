// What a schema falls back to is used, unlike what it only shows.
declare const schema: { text(): { default(text: string): unknown } };

export const account = {
  accessToken: schema.text().default(process.env.SECRET_KEY as string),
};
