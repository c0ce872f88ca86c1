export declare function accountOf(name: string): Promise<{ hash: string }>;
export declare function codeOf(name: string): Promise<string>;
