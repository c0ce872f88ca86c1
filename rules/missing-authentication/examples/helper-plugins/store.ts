export declare const store: { add(name: string, data: unknown): Promise<void>; clear(name: string): Promise<void> };
