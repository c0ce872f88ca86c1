export const Search = () => <SearchBox apiKey="q7R2xLw9ZtB4nM8vKc3Ys6HfJd1Gp5Ta" size={2} />;
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The value of `apiKey` stands in the code
