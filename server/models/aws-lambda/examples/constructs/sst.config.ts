export default {
  config: () => ({ name: 'shop', region: 'eu-central-1' }),
};
