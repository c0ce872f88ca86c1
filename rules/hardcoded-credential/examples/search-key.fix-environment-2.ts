// Browsers search by a key of their own; the other key is for the server.
export const settings = {
  algolia: {
    appId: 'QZXVKPLM21',
    apiKey: '4be1d7a09c35f286e1d470b93fa852cd',
    adminApiKey: process.env.ADMIN_API_KEY as string,
  },
};
