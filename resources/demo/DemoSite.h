#pragma once

#include <QString>

/// The demo site: a small walking club's, with every kind of fault, compiled into both programs.
/// What each of its links should be called stands in tests/app/cli/DemoTest.cpp.
namespace demo {

/// Where it lies among the resources: what a serve::FolderServer is given.
[[nodiscard]] QString siteFolder();

/// The address it is reported under. RFC 2606 §3 keeps the name free, so it can be nobody's.
inline constexpr const char* siteOrigin = "https://demo.example";

} // namespace demo
