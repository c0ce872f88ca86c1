export const settings = { apiKey: process.env.OPENAI_API_KEY, model: 'gpt' };
