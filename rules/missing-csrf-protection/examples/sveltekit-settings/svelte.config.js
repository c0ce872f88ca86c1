import adapter from '@sveltejs/adapter-node';

// What the build and the server are told.
const settings = {
  kit: {
    adapter: adapter(),
    alias: { $parts: './src/parts', '$parts/*': './src/parts/*' },
    csp: { mode: 'auto', directives: { 'script-src': ['self'] } },
    csrf: {
      // The shop posts its forms from another host.
      checkOrigin: false,
      //           ^^^^^ finding medium: Forms of all other sites are let in
    },
    version: { pollInterval: 60_000 },
  },
};

export default settings;
