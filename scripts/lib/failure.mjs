/** A stop that the person at the keyboard can do something about: its message says what. */
export class Failure extends Error {}

/** Runs a command's main function; a Failure is told in one sentence, anything else with its trace. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n✖ ${error.message}\n` : error);
    process.exitCode = 1;
    process.exit();
  }
}
