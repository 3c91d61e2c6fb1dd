/**
 * Never draws within a drawing. Preact runs effects while it draws; if one of them asks for another drawing of the same
 * root then, the outer one goes on with parts that are gone, and what the user sees no longer follows.
 */
export function drawWhole(draw: () => void): () => void {
  let isDrawing = false;
  let isAsked = false;
  return () => {
    isAsked = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isAsked) {
        isAsked = false;
        draw();
      }
    } finally {
      isDrawing = false;
    }
  };
}
