declare module 'wink-naive-bayes-text-classifier' {
  type Prepare = (text: string) => string[];
  type Bayes = {
    definePrepTasks(tasks: Prepare[]): number;
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
    learn(text: string, label: string): boolean;
    consolidate(): boolean;
    /** The labels with their odds, the likeliest first. */
    computeOdds(text: string): [label: string, odds: number][];
    exportJSON(): string;
    importJSON(json: string): boolean;
  };
  export default function bayes(): Bayes;
}

declare module 'wink-naive-bayes-text-classifier/src/prep-text.js' {
  export default function prepare(text: string): string[];
}
