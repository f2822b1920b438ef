export declare const scaffold: (name: string) => URL;
