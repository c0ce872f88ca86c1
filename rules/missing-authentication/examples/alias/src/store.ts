export declare function remove(kind: string, id: string): Promise<void>;
