import type { Text } from '../../../src/guidance/model.ts';
import type { Unmapped } from '../../../src/inventory/csv.ts';
import type { Reading } from '../../../src/inventory/model.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';

/** A row of a file that was not taken, in the file's own words. */
export interface NotTaken {
  place: string;
  text: string;
  reason: Text;
}

export interface FileReading extends Reading {
  counted: number;
  notTaken: NotTaken[];
  leftOut: string[];
}

export interface TenantReading {
  name: string;
  reading: FileReading;
}

export type UnnamedColumns = Unmapped & { text: string };

/** What came of an import. */
export type Outcome =
  | { reading: FileReading }
  | { tenants: TenantReading[] }
  | { table: UnnamedColumns }
  | { content: PlanContent }
  | { faults: Text[]; command?: string };
