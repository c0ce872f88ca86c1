export default defineNuxtConfig({
  modules: ['nuxt-auth-utils'],
  nitro: { imports: { dirs: ['./server/services'] } },
});
