export default $config({
  async run() {
    await import('./infra/api');
  },
});
