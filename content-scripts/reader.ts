import { offerReader } from './reader/offer.ts';
import { TableReading } from './reader/table-reading.ts';

// Put into the page only when the user reads it: it weighs nothing on any other.
offerReader(TableReading);
