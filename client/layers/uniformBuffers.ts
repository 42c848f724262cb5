/**
 * MapLibre 6 and deck.gl 9 both keep uniform buffers bound and each believes itself alone: after deck.gl drew between
 * MapLibre's layers, the labels above came out in the wrong size (visgl/deck.gl#10700). So the bindings are noted before
 * and put back after.
 */
export function uniformBufferKeeper(): {
  note: (gl: WebGL2RenderingContext) => void;
  putBack: (gl: WebGL2RenderingContext) => void;
} {
  type Binding = { buffer: WebGLBuffer | null; start: number; size: number };
  let noted: Binding[] = [];
  let generic: WebGLBuffer | null = null;
  return {
    note(gl) {
      const count = gl.getParameter(gl.MAX_UNIFORM_BUFFER_BINDINGS) as number;
      generic = gl.getParameter(gl.UNIFORM_BUFFER_BINDING) as WebGLBuffer | null;
      noted = Array.from({ length: count }, (_, index) => ({
        buffer: gl.getIndexedParameter(gl.UNIFORM_BUFFER_BINDING, index) as WebGLBuffer | null,
        start: Number(gl.getIndexedParameter(gl.UNIFORM_BUFFER_START, index)),
        size: Number(gl.getIndexedParameter(gl.UNIFORM_BUFFER_SIZE, index)),
      }));
    },
    putBack(gl) {
      for (const [index, { buffer, start, size }] of noted.entries()) {
        if (buffer && size > 0) gl.bindBufferRange(gl.UNIFORM_BUFFER, index, buffer, start, size);
        else gl.bindBufferBase(gl.UNIFORM_BUFFER, index, buffer);
      }
      gl.bindBuffer(gl.UNIFORM_BUFFER, generic);
      noted = [];
    },
  };
}
