export declare const typeDefs: string;
