import adapter from '@sveltejs/adapter-node';

export default {
  kit: { adapter: adapter(), csrf: { checkOrigin: false } },
  //                                              ^^^^^ finding medium: Forms of all other sites are let in
};
