#pragma once

#include <string>
#include <string_view>

namespace store {

/// Looks for one text in many, without regard to case (CaseFolding). A needle that isn't ASCII is also found
/// percent-encoded, as it stands in URLs. Thread: any, once made.
class TextSearch
{
public:
    explicit TextSearch(std::string_view needle);

    /// An empty needle is in every text.
    [[nodiscard]] bool isIn(std::string_view text) const;

private:
    std::string m_folded;
    std::string m_percentEncoded; // empty where the needle is ASCII
};

} // namespace store
