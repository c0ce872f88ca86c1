export const Search = () => <SearchBox apiKey={process.env.API_KEY} size={2} />;
