declare namespace App {
  interface Locals {
    /** What had been typed, when the page that should have taken it can't be made. */
    keptForm?: { action: string; fields: Array<[name: string, value: string]> };
  }
}
