#pragma once

namespace support {

/// Runs the test cases that the arguments choose, all without any; the program's exit status.
[[nodiscard]] int runTests(int argc, char* argv[]);

} // namespace support
