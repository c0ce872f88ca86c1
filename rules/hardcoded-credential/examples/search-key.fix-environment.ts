// Browsers search by a key of their own; the other key is for the server.
export const settings = {
  algolia: {
    appId: 'QZXVKPLM21',
    apiKey: process.env.API_KEY as string,
    adminApiKey: '90c3e7f1a4b8265d0e9f7c1b3a5d8842',
  },
};
