#pragma once

#include <cassert>
#include <utility>
#include <variant>

/// The error side of a Result on its way out: `return Failure{UrlError::HostMissing};`
template<typename E>
struct Failure
{
    E error;
};

template<typename E>
Failure(E) -> Failure<E>;

/// A value, or the reason why there is none. A strict subset of std::expected's names (C++23), so that a
/// `using` can replace it.
template<typename T, typename E>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = E;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    template<typename G>
    Result(Failure<G> failure) : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T& value() const&
    {
        assert(has_value() && "value() of a Result that holds an error");
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T& value() &
    {
        assert(has_value() && "value() of a Result that holds an error");
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T&& value() && { return std::move(value()); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(value()); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const E& error() const
    {
        assert(!has_value() && "error() of a Result that holds a value");
        return *std::get_if<1>(&m_state);
    }
    [[nodiscard]] T value_or(T other) const { return has_value() ? value() : std::move(other); }

private:
    std::variant<T, E> m_state;
};
